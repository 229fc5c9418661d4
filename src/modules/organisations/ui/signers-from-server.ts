import { z } from 'zod'

const Answer = z.object({
  day: z.string(),
  choices: z.array(
    z.object({
      key: z.string(),
      form: z.string(),
      body: z.enum(['committee', 'unit']),
      unit: z.string(),
      person: z.string(),
      post: z.string(),
      paper: z.string().nullable(),
      scope: z.string().nullable(),
      block: z.object({ authority: z.array(z.string()), position: z.string(), name: z.string() }),
    }),
  ),
  doubts: z.array(
    z.union([
      z.object({ kind: z.literal('nobody'), post: z.string() }),
      z.object({ kind: z.literal('several'), unit: z.string(), post: z.string(), people: z.array(z.string()) }),
    ]),
  ),
})
/** Who may sign on a day, as the picker shows it. */
export type SignersShown = z.infer<typeof Answer>

/** Asks who may sign on a day; null where the line is down, so that the block can still be typed. */
export async function signersFromServer(day: string): Promise<SignersShown | null> {
  try {
    const response = await fetch(`/lam-viec/nguoi-ky?ngay=${encodeURIComponent(day)}`)
    const parsed = response.ok ? Answer.safeParse(await response.json()) : null
    return parsed?.success ? parsed.data : null
  } catch {
    return null
  }
}
