/** What each peer is installed from; newer versions may need other code. */
export const peers = {
  botbuilder: ['botbuilder@4.23.3', 'botbuilder-dialogs@4.23.3'],
  agents: [
    '@microsoft/agents-hosting@1.8.1',
    '@microsoft/agents-hosting-dialogs@0.6.22',
    '@microsoft/agents-activity@1.8.1',
  ],
  builderbot: ['@builderbot/bot@1.3.13'],
  bottender: ['bottender@1.5.5'],
  langgraph: ['@langchain/langgraph@1.7.3', '@langchain/core@1.4.0'],
  rivescript: ['rivescript@2.2.1'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type PeerName = keyof typeof peers
