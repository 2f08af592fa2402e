package cli

import (
	"errors"
	"fmt"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/plain"
)

// showSigns prints the active warning signs, which go before anything that moves a
// body.
func (p *program) showSigns(list diary.Checklist, opening string, body diary.Body) error {
	switch {
	case len(body.Signs) > 0:
		return p.Print(opening + plain.Signs(list.Words, body.Signs))
	case body.Unknown:
		return p.Print(opening + body.Words.Steps.Unknown + "\n")
	default:
		return nil
	}
}

// mayPerform prints why a routine is not for this body, and returns an error then.
func (p *program) mayPerform(body diary.Body, r routines.Routine) error {
	if _, blocks := body.Blocked(); blocks {
		return errors.New(`a warning sign is active, so no stretch is offered; run the check again with "calmcalf check"`)
	}
	verdict := body.Routine(r)
	if !verdict.Refused {
		return nil
	}
	if err := p.Print(verdict.Why + "\n"); err != nil {
		return err
	}
	return fmt.Errorf("%s was not started; try: calmcalf bedtime %s", r.ID, diary.Seated)
}
