/** The key under which a phone number is one account's: digits only, +84 as 0. Null for what is no Vietnamese phone number. */
export function phoneKey(text: string): string | null {
  const digits = text.replace(/[\s.()-]/g, '').replace(/^\+?84/, '0')
  return /^0\d{9,10}$/.test(digits) ? digits : null
}

/** The key under which a user name is compared: lower case without spaces around. */
export function loginKey(text: string): string {
  return text.trim().toLowerCase()
}
