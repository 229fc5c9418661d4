import type { SubmitFunction } from '$app/forms'

/** Acts of the results page used from any page: what is shown there is loaded anew, a refusal is told where the button is. */
export function inPlace(tell: (problem: string) => void): SubmitFunction {
  return () =>
    async ({ result, update }) => {
      if (result.type === 'failure') return tell(String(result.data?.['message'] ?? ''))
      tell(result.type === 'error' ? 'Chưa gửi được, có thể mất mạng. Thử lại khi có mạng.' : '')
      if (result.type !== 'error') await update()
    }
}
