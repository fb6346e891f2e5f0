import { useTranslation } from 'react-i18next';
import type { WaitingEncounterFragment } from '../gql/graphql';
import type { PanelBed } from './BedPanel';
import { useBoardContext } from './boardContext';

/**
 * Whether a waiting patient suits a bed, from what the board knows: the ward's sex rule, who lies in the room, equipment.
 * A hint for the eye, so that the likely choice stands first; the API decides.
 */
export function useFit(bed: PanelBed): (encounter: WaitingEncounterFragment) => string | undefined {
  const { t } = useTranslation();
  const { store } = useBoardContext();
  const { sexRule } = bed.ward;
  const roommate = store.all().find(cell => cell.roomId === bed.room.id && cell.id !== bed.id && cell.patient !== null);
  const demanded = sexRule === 'SAME_ROOM' ? roommate?.patient?.sex : sexRule === 'ANY' ? undefined : sexRule;
  return ({ patient, requestedEquipment }) => {
    if (demanded && patient.sex !== demanded) {
      return t(sexRule === 'SAME_ROOM' ? 'admit.roomHas' : 'admit.wardTakes', { sex: t(`sex.${demanded}`) });
    }
    const missing = requestedEquipment.filter(one => !bed.equipment.includes(one));
    if (missing.length === 0) return undefined;
    return t('admit.lacks', { what: missing.map(one => t(`equipment.${one}`)).join(t('common.listSeparator')) });
  };
}
