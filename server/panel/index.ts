import type { Slice } from '../platform/graphql/slice';
import { CareFiguresResolver } from './figures.resolver';
import { panelEntities } from './panel.entities';
import { PanelResolver } from './panel.resolver';
import { TimelineResolver } from './timeline.resolver';

/** The panel of family doctors: the morning page, the panel query, a resident's timeline, and the figures. */
export const panel: Slice = {
  resolvers: [PanelResolver, TimelineResolver, CareFiguresResolver],
  entities: panelEntities,
  nodes: {},
};
