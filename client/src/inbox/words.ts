import { words } from '../locales/words';

export const inbox = words({ title: '收件箱' }, { title: 'Inbox' });
