/**
 * A desk by Rocket.Chat: its Livechat API, or the connector of the flow platform.
 *
 * @packageDocumentation
 */
export {}
