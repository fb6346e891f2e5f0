import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleHead } from './usePay';

/** Which cycle a page is about. */
export function CycleSelect({
  cycles,
  cycle,
  onChoose,
}: {
  cycles: readonly CycleHead[];
  cycle: CycleHead | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      className="cycle-select"
      aria-label={t('pay.cycle')}
      value={cycle?.id}
      onChange={onChoose}
      options={cycles.map(({ id, code, state }) => ({ value: id, label: `${code} · ${t(`pay.state.${state}`)}` }))}
    />
  );
}
