import './skeleton.css';

/** The shape of a list that is on its way. Shows only when the wait is long enough to notice. */
export function Skeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {['88%', '64%', '76%', '92%', '58%'].map((width) => (
        <div key={width} className="skeleton-row">
          <div className="skeleton-line" style={{ width }} />
          <div className="skeleton-line skeleton-line-thin" />
        </div>
      ))}
    </div>
  );
}
