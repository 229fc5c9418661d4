import { deliveredPlans, receiveDelivered } from '#entry/web/delivered.ts'
import { villageWork } from '#entry/web/village-work.ts'

export const load = async ({ locals }) => {
  const { jobs } = await villageWork(locals.actor)
  return {
    open: jobs.length,
    late: jobs.filter((job) => job.state === 'late').length,
    delivered: await deliveredPlans(locals.actor),
  }
}

export const actions = { receive: receiveDelivered }
