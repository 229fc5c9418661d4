import type { Cookies } from '@sveltejs/kit'

const NAME = 'loalang_link'
const KEEP_DAYS = 400

export const linkToken = (cookies: Cookies): string | undefined => cookies.get(NAME)

/** Keeps a village's way in on the phone, where scripts cannot read it; opening the link again puts it back. */
export function keepLink(cookies: Cookies, token: string, isHttps: boolean): void {
  cookies.set(NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps,
    maxAge: KEEP_DAYS * 86_400,
  })
}

export function dropLink(cookies: Cookies): void {
  cookies.delete(NAME, { path: '/' })
}
