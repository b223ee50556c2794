import { back4appRoutes } from './back4app/routes.ts'
import { bothubRoutes } from './bothub/routes.ts'
import { rocketchatRoutes } from './rocketchat/routes.ts'
import { siengeRoutes } from './sienge/routes.ts'
import { smtpRoute } from './smtp/routes.ts'
import type { UpstreamName } from './upstream.ts'

/** What each upstream answers, so that a fault on another route is found to be a mistake. Absent: anything. */
export const knownRoutes: Readonly<Partial<Record<UpstreamName, readonly string[]>>> = {
  sienge: siengeRoutes,
  back4app: back4appRoutes,
  bothub: bothubRoutes,
  rocketchat: rocketchatRoutes,
  smtp: [smtpRoute],
}
