import { random } from '../random.ts'
import type { ScenarioBill, ScenarioInstallment } from '../scenario/bill.ts'
import type { World } from './world.ts'

/** The installments of a bill in the order that the scenario's shape asks for. */
export function ordered({ sienge, seed }: World, bill: ScenarioBill): ScenarioInstallment[] {
  const byId = bill.installments.toSorted((a, b) => a.installmentId - b.installmentId)
  switch (sienge.shape.installmentsOrder) {
    case 'installmentId':
      return byId
    case 'dueDate':
      return byId.toSorted((a, b) => a.dueDate.localeCompare(b.dueDate))
    case 'shuffled': {
      const next = random(`${seed} ${bill.billReceivableId}`)
      return byId
        .map((installment) => ({ installment, place: next() }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ installment }) => installment)
    }
  }
}
