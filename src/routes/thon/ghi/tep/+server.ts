// The same door as the office's; under the village's address the village's link says who sends.
export { POST } from '../../../tep/+server.ts'
