const BOUNDS_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** A figure for the metrics page, with labels where one name has several. */
export interface Sample {
  name: string
  help: string
  kind: 'counter' | 'gauge'
  values: { labels?: Record<string, string>; value: number }[]
}

/** Counts requests by status and how long they took. */
export class RequestMetrics {
  readonly #byStatus = new Map<number, number>()
  readonly #buckets = BOUNDS_SECONDS.map(() => 0)
  #sum = 0
  #count = 0
  #running = 0

  begin(): (status: number) => void {
    const began = performance.now()
    this.#running++
    return (status) => {
      const seconds = (performance.now() - began) / 1000
      this.#running--
      this.#byStatus.set(status, (this.#byStatus.get(status) ?? 0) + 1)
      this.#sum += seconds
      this.#count++
      BOUNDS_SECONDS.forEach((bound, index) => {
        if (seconds <= bound) this.#buckets[index] = (this.#buckets[index] ?? 0) + 1
      })
    }
  }

  text(): string {
    const statuses = [...this.#byStatus].map(([status, value]) => ({ labels: { status: String(status) }, value }))
    const buckets = [
      ...BOUNDS_SECONDS.map((bound, index) => [String(bound), this.#buckets[index] ?? 0] as const),
      ['+Inf', this.#count] as const,
    ]
    return (
      samplesText([
        { name: 'loalang_requests_total', help: 'Requests answered', kind: 'counter', values: statuses },
        {
          name: 'loalang_requests_running',
          help: 'Requests being answered',
          kind: 'gauge',
          values: [{ value: this.#running }],
        },
      ]) +
      '# HELP loalang_request_seconds How long requests took\n# TYPE loalang_request_seconds histogram\n' +
      buckets.map(([bound, value]) => `loalang_request_seconds_bucket{le="${bound}"} ${value}\n`).join('') +
      `loalang_request_seconds_sum ${this.#sum.toFixed(6)}\nloalang_request_seconds_count ${this.#count}\n`
    )
  }
}

/** Figures in the text format of Prometheus. */
export function samplesText(samples: Sample[]): string {
  return samples
    .filter((sample) => sample.values.length > 0)
    .map(
      (sample) =>
        `# HELP ${sample.name} ${sample.help}\n# TYPE ${sample.name} ${sample.kind}\n` +
        sample.values.map(({ labels, value }) => `${sample.name}${labelsText(labels)} ${value}\n`).join(''),
    )
    .join('')
}

function labelsText(labels: Record<string, string> | undefined): string {
  if (!labels) return ''
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`)
  return `{${pairs.join(',')}}`
}
