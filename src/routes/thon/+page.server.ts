import { villageWork } from '#entry/web/village-work.ts'

export const load = async ({ locals }) => {
  const { jobs } = await villageWork(locals.actor)
  return { open: jobs.length, late: jobs.filter((job) => job.state === 'late').length }
}
