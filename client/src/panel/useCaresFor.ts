import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';

/** Whether the viewer looks after residents: what other houses do with them is shown to those alone. */
export function useCaresFor(): boolean {
  return mayDo(useViewer(), 'resident.identify');
}
