import { expect, test } from 'vitest'
import { changeDraft } from '../drafting/index.ts'
