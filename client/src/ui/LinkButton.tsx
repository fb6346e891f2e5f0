import { Button, type ButtonProps } from 'antd';
import { useNavigate } from 'react-router';

/** A button that leads to another page: a link for whoever opens it in a new tab, without loading the console anew. */
export function LinkButton({ to, ...button }: Omit<ButtonProps, 'href' | 'onClick'> & { to: string }) {
  const navigate = useNavigate();
  return (
    <Button
      {...button}
      href={to}
      onClick={event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(to);
      }}
    />
  );
}
