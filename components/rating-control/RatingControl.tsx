import { Star } from 'lucide-react';
import './rating-control.css';

interface RatingControlProps {
  /** What is rated, for the name of the control. */
  readonly title: string;
  readonly rating: number | undefined;
  /** `null` takes the rating off. */
  readonly onRate: (rating: number | null) => void;
}

const ratings = [1, 2, 3, 4, 5] as const;

/** One to five stars; the one that is set takes the rating off again. */
export function RatingControl({ title, rating, onRate }: RatingControlProps) {
  return (
    <fieldset className="rating-control">
      <legend className="visually-hidden">Rating of {title}</legend>
      {ratings.map((each) => (
        <button
          key={each}
          type="button"
          aria-label={`${each} of 5`}
          aria-pressed={each === rating}
          title={each === rating ? 'Take the rating off' : `Rate ${each} of 5`}
          data-filled={rating !== undefined && each <= rating}
          onClick={() => onRate(each === rating ? null : each)}
        >
          <Star size={16} aria-hidden="true" />
        </button>
      ))}
    </fieldset>
  );
}
