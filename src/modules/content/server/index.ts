export { draftPlanTexts, makePlanTexts, remakePlanText, saveText, textsOfPlan } from './plan-texts.ts'
