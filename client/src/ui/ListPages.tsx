import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListAddress } from './useListAddress';

/** The way to the next page of a list and back; nothing where there is only one. */
export function ListPages({
  pageInfo: { hasNextPage, endCursor },
  address,
}: {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  address: Pick<ListAddress, 'after' | 'page' | 'next' | 'previous' | 'first'>;
}) {
  const { t } = useTranslation();
  if (!hasNextPage && !address.after) return null;
  return (
    <nav className="list-pages" aria-label={t('common.pages')}>
      {address.after && <Button onClick={address.first}>{t('common.firstPage')}</Button>}
      {address.previous && <Button onClick={address.previous}>{t('common.previousPage')}</Button>}
      {hasNextPage && endCursor && <Button onClick={() => address.next(endCursor)}>{t('common.nextPage')}</Button>}
      {address.previous && <span className="quiet">{t('common.nthPage', { n: address.page })}</span>}
    </nav>
  );
}
