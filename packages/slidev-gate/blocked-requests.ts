/** Tells what follows from requests to other sites that failed, as the gate blocks them, together with the request. */
import type { Finding } from './rule-runner'

const EXTERNAL_REQUESTS = 'external-requests'
const CONSOLE_ERRORS = 'console-errors'

/** Errors of scripts whose request failed. */
const NETWORK_ERROR =
  /failed to fetch|networkerror|network error|load failed|failed to load|err_(failed|blocked|internet)|dynamically imported module|timed? ?out/i

/** Findings of slides that wait for an answer, or ask for it again and again. */
const WAITING: Readonly<Record<string, RegExp>> = {
  'leaked-timers': /still runs/,
  'render-timeout': /never settles|does not render|does not load/,
  'inconsistent-state': /without a click/,
}

/** Whether a finding is of the kind that follows from a failed request on its slide. */
const isConsequence = ({ rule, message }: Finding): boolean =>
  rule === CONSOLE_ERRORS ? NETWORK_ERROR.test(message) : !!WAITING[rule]?.test(message)

const namesRequest = (message: string, url: string): boolean =>
  message.includes(url) || message.includes(new URL(url).host)

/** A finding with the cause of a request. */
const withCause = (finding: Finding, { rule, grade, cause, fixHint }: Finding): Finding => ({
  ...finding,
  ...{ rule, grade, cause, fixHint, ownToSlide: undefined },
  message: `follows from a failed request: ${finding.message}`,
})

export class BlockedRequests {
  /** Addresses of requests that failed. */
  private readonly urls = new Set<string>()

  /** Records the failed requests among lines of the log. */
  add(log: readonly string[]): void {
    for (const line of log) {
      const [, url] = /^blocked request: (\S+)/.exec(line) ?? []
      if (url) this.urls.add(url)
    }
  }

  /**
   * The findings, in which those that follow from a failed request have its cause. An error of another slide that was
   * told with a request goes on after it, and is left out.
   */
  attribute(findings: readonly Finding[]): Finding[] {
    const requests = findings.filter(({ rule, message }) => rule === EXTERNAL_REQUESTS && this.urlIn(message))
    const requestBySlide = new Map(requests.map((request) => [request.slide, request]))
    const follows = (finding: Finding) => requestBySlide.has(finding.slide) && isConsequence(finding)
    const errors = new Set(findings.filter(follows).map(({ message }) => message))
    return findings.flatMap((finding) => {
      const here = requestBySlide.get(finding.slide)
      if (here && isConsequence(finding)) return [withCause(finding, here)]
      if (finding.rule !== CONSOLE_ERRORS) return [finding]
      if (errors.has(finding.message)) return []
      const named = requests.find((request) => namesRequest(finding.message, this.urlIn(request.message)!))
      // An error may be logged only when the next slide is entered.
      const before = isConsequence(finding) ? requestBySlide.get(finding.slide - 1) : undefined
      const request = named ?? before
      return [request ? withCause(finding, request) : finding]
    })
  }

  /** The address of a failed request in a message. */
  private urlIn(message: string): string | undefined {
    return [...this.urls].find((url) => message.includes(url))
  }
}
