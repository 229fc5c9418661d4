import type { PlanReading } from './plan-reading.ts'

/** A reading in which nothing was found. */
export function emptyReading(): PlanReading {
  return {
    docType: null,
    issuer: null,
    commune: null,
    number: null,
    placeOfIssue: null,
    issuedOn: null,
    title: null,
    period: { from: null, to: null },
    legalBases: [],
    audiences: [],
    objectives: [],
    requirements: [],
    topics: [],
    activities: [],
    responsibilities: [],
    indices: [],
    targets: [],
    reporting: [],
    budgetSource: null,
    recipients: [],
    signer: null,
    truncated: false,
    warnings: [],
    provenance: {},
  }
}
