import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../platform/graphql/context';
import { slotOfReferral } from '../slots/slots.loaders';
import { SlotBooking } from '../slots/slots.types';
import { diagnosisByCode } from './catalogue/catalogue.loaders';
import { Diagnosis } from './catalogue/catalogue.types';
import { type WarningCode, warningTexts } from './catalogue/warnings.rules';
import { Referral, ReferralWarning } from './referral.types';

/** What a referral names by a code or a number, and what lies elsewhere: in the catalogues and in the slot pool. */
@Resolver(() => Referral)
export class ReferralCodedResolver {
  @FieldResolver(() => Diagnosis, { nullable: true, description: 'The coded diagnosis.' })
  diagnosis(@Ctx() context: Context, @Root() referral: Referral): Promise<Diagnosis | null> | null {
    return referral.diagnosisCode ? context.load(diagnosisByCode, referral.diagnosisCode) : null;
  }

  @FieldResolver(() => [ReferralWarning], { description: 'What spoke against it when it was sent.' })
  warnings(@Root() referral: Referral): ReferralWarning[] {
    return referral.warningCodes
      .filter((code): code is WarningCode => code in warningTexts)
      .map(code => ({ code, messageZh: warningTexts[code].zh, messageEn: warningTexts[code].en }));
  }

  @FieldResolver(() => SlotBooking, {
    nullable: true,
    description: 'The number of the slot pool that is booked for it, or was last.',
  })
  slot(@Ctx() context: Context, @Root() referral: Referral): Promise<SlotBooking | null> {
    return context.load(slotOfReferral, referral.uuid);
  }
}
