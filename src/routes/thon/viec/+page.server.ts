import { villageWork } from '#entry/web/village-work.ts'

export const load = async ({ locals }) => villageWork(locals.actor)
