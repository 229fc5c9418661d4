import { text } from './act.ts'

/** The fields of a legal document as its form sends them. */
export function documentFromForm(form: FormData) {
  return {
    kind: text(form, 'kind'),
    number: text(form, 'number'),
    issuedOn: text(form, 'issuedOn'),
    issuer: text(form, 'issuer'),
    subject: text(form, 'subject'),
    inForceFrom: text(form, 'inForceFrom'),
    inForceTo: text(form, 'inForceTo'),
    source: text(form, 'source'),
    note: text(form, 'note'),
    link: text(form, 'link'),
    isOther: text(form, 'isOther') !== '',
  }
}
