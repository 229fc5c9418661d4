import { tryAct } from './act.ts'

interface Event {
  request: Request
  params: { id: string }
}

/** Runs a form's act on the record of the address; `run` says in a sentence what was done. */
export async function formAct({ request, params }: Event, run: (form: FormData, id: string) => Promise<string>) {
  const form = await request.formData()
  return tryAct(form, async () => ({ said: await run(form, params.id) }))
}

/** The same for an act that is always told with one sentence. */
export async function formActSaid(event: Event, said: string, run: (form: FormData, id: string) => Promise<unknown>) {
  return formAct(event, async (form, id) => {
    await run(form, id)
    return said
  })
}
