import { ask } from '#kernel/server/execute.ts'
import { findReading } from '#modules/plans/server/index.ts'
import { sourceView } from '#modules/plans/ui/review/source-view.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

/** The source of a plan opened at one place, to be read only. */
export const load = async ({ params, url, locals }) => {
  const found = await tryLoad(() => ask(installation().app, findReading, { id: params.id }, locals.actor))
  const number = (name: string): number | null => {
    const value = Number(url.searchParams.get(name) ?? Number.NaN)
    return Number.isFinite(value) ? value : null
  }
  const [x, y, width, height] = (url.searchParams.get('o') ?? '').split(',').map(Number)
  const page = number('trang')
  return {
    id: found.id,
    planId: found.planId,
    title: found.reading?.title ?? found.files[0]?.name ?? '',
    source: sourceView(found.document, found.files),
    lit:
      page === null
        ? null
        : {
            page,
            line: number('dong'),
            ...(number('den') === null ? {} : { lineTo: number('den')! }),
            ...(height ? { box: { x: x!, y: y!, width: width!, height } } : {}),
            quote: '',
            confidence: 1,
          },
  }
}
