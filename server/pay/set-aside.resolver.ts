import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { Rule } from '../platform/access/rule';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { PayPersonSetAsideInput, PayPersonSetAsideUndoInput } from './pay.inputs';
import { onCycle } from './pay.mutations';
import { type CyclePayload, PayPersonSetAsidePayload, PayPersonSetAsideUndoPayload } from './pay.payloads';
import { type SetAsideWish, setAsidePerson, undoSetAside } from './set-aside.commands';

/** Mutations about people who work in a house without being on its pay list. */
@Resolver()
export class PaySetAsideMutations {
  @Rule('pay.import')
  @Mutation(() => PayPersonSetAsidePayload, {
    description:
      'Sets somebody aside who works in a house without being paid there: their work counts for the house and inside it for nobody.',
  })
  payPersonSetAside(
    @Ctx() context: Context,
    @Input(() => PayPersonSetAsideInput) input: PayPersonSetAsideInput,
  ): Promise<CyclePayload> {
    const wish = { ...asideOf(input), reason: input.reason };
    return onCycle(context, 'payPersonSetAside', input, tx => setAsidePerson(tx, viewerOf(context), wish));
  }

  @Rule('pay.import')
  @Mutation(() => PayPersonSetAsideUndoPayload, { description: 'Takes it back that somebody was set aside.' })
  payPersonSetAsideUndo(
    @Ctx() context: Context,
    @Input(() => PayPersonSetAsideUndoInput) input: PayPersonSetAsideUndoInput,
  ): Promise<CyclePayload> {
    return onCycle(context, 'payPersonSetAsideUndo', input, tx => undoSetAside(tx, viewerOf(context), asideOf(input)));
  }
}

function asideOf(input: PayPersonSetAsideUndoInput): SetAsideWish {
  return {
    cycleId: readId('PayCycle', input.payCycleId, 'payCycleId'),
    institutionId: readId('Institution', input.institutionId, 'institutionId'),
    personId: readId('Person', input.personId, 'personId'),
  };
}
