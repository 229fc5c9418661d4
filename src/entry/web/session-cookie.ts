import type { Cookies } from '@sveltejs/kit'

const NAME = 'loalang_session'

export const sessionToken = (cookies: Cookies): string | undefined => cookies.get(NAME)

/** Keeps the token where scripts cannot read it. Over plain http in the office network the cookie cannot be `secure`. */
export function keepSession(cookies: Cookies, token: string, expiresAt: string, isHttps: boolean): void {
  cookies.set(NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps,
    expires: new Date(expiresAt),
  })
}

export function dropSession(cookies: Cookies): void {
  cookies.delete(NAME, { path: '/' })
}
