import { fold, yesOrNo, type Field } from '@cristal/dialogue'

/** "Quer que eu chame um atendente?": yes, no, or the wish itself once more, which is a yes. */
export const wantsHuman: Field<string> = {
  ...yesOrNo,
  name: 'wantsHuman',
  read(text, given) {
    return insists(text) ? { kind: 'value', value: 'sim' } : yesOrNo.read(text, given)
  },
}

/** "Atendente", "quero falar com um humano, por favor". */
function insists(text: string): boolean {
  return /^(?:(?:sim|eu|so|ja|quero|queria|preciso|falar|conversar|chama|chame|com|de|um|uma|o|a)[ ,]+)*(?:atendente|humano|pessoa(?: de verdade)?|alguem)(?:[ ,]+(?:humano|humana|mesmo|agora|por favor))*[ .!]*$/.test(
    fold(text.trim().slice(0, 100)),
  )
}
