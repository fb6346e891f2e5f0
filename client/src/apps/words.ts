import { words } from '../locales/words';

export const apps = words({ title: '外部应用' }, { title: 'External applications' });
