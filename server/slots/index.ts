import type { Slice } from '../platform/graphql/slice';
import { slotsEntities } from './slots.entities';
import { slotBookingById, slotSessionById } from './slots.loaders';
import { SlotBookingResolver, SlotSessionConnectionResolver, SlotSessionResolver } from './slots.resolver';

/** The slot pool: sessions of experts whose numbers the community may book first. */
export const slots: Slice = {
  resolvers: [SlotSessionResolver, SlotSessionConnectionResolver, SlotBookingResolver],
  entities: slotsEntities,
  nodes: {
    SlotSession: (context, uuid) => context.load(slotSessionById, uuid),
    SlotBooking: (context, uuid) => context.load(slotBookingById, uuid),
  },
};
