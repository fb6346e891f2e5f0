import { words } from '../locales/words';

export const jointWards = words({ title: '联合病房' }, { title: 'Joint wards' });
