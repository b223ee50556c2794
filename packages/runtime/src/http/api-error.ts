/** What was wrong with a request, and how to mend it. */
export interface Complaint {
  readonly code: string
  readonly message: string
  /** Which field of the body, or part of the request, is wrong. Absent: the request as a whole. */
  readonly field?: string
}

/** A request that is answered with a complaint instead. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly complaint: Complaint

  constructor(status: number, complaint: Complaint) {
    super(complaint.message)
    this.status = status
    this.complaint = complaint
  }

  /** As it is sent. */
  response(): Response {
    return Response.json({ error: this.complaint }, { status: this.status })
  }
}
