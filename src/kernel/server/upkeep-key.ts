/** The advisory lock under which backup, restore and the removal of unused files exclude each other. */
export const UPKEEP_KEY = 7_301_202_602
