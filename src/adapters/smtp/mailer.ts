import { createTransport } from 'nodemailer'

/** What a letter by e-mail consists of. */
interface Letter {
  to: string
  subject: string
  text: string
}

/**
 * Letters through a mail server named by an address such as `smtps://user:secret@mail.example.vn`.
 * Without an address nothing is set and nothing is sent.
 */
export function smtpMailer(url: string, from: string): { isSet: boolean; send(letter: Letter): Promise<void> } {
  if (url === '') return { isSet: false, send: async () => undefined }
  const transport = createTransport(url)
  return {
    isSet: true,
    async send(letter) {
      await transport.sendMail({ from, ...letter })
    },
  }
}
