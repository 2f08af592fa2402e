package cli

import (
	"bytes"
	"errors"
	"fmt"

	"calmcalf/assets"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/plain"

	"github.com/pelletier/go-toml/v2"
)

// checklist is the self-check as it is for this user. The file is shipped, and a
// test reads it: that it cannot be read is a program built wrong, which must not go
// on as if no sign stood.
func (p *program) checklist() diary.Checklist {
	data, err := assets.Files.ReadFile("learn/signs.toml")
	if err != nil {
		panic(err)
	}
	list, err := readChecklist(data)
	if err != nil {
		panic(err)
	}
	told, _ := p.folder().Profile() // of one that cannot be read, nothing is told
	return list.For(told)
}

// readChecklist reads it strictly: an unknown key is an error.
func readChecklist(data []byte) (diary.Checklist, error) {
	var list diary.Checklist
	strict := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := strict.Decode(&list); err != nil {
		return list, fmt.Errorf("reading the warning signs: %w", err)
	}
	if err := list.Check(); err != nil {
		return list, fmt.Errorf("reading the warning signs: %w", err)
	}
	return list, nil
}

// showSigns prints the active warning signs, which go before anything that moves a
// body.
func (p *program) showSigns(list diary.Checklist, opening string, signs []diary.Sign) error {
	if len(signs) == 0 {
		return nil
	}
	return p.print(opening + plain.Signs(list.Words, signs))
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
	if err := p.print(verdict.Why + "\n"); err != nil {
		return err
	}
	return fmt.Errorf("%s was not started; try: calmcalf bedtime %s", r.ID, diary.Seated)
}
