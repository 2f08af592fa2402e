package routines

import (
	"time"

	"calmcalf/routines/strict"
)

// The limits of a routine file. MaxFile bytes and one are enough to see that a file is
// too large.
const (
	MaxFile  = 1 << 20
	MaxSteps = 200
	MaxReps  = 100
	MaxOrder = 1000
	MaxSpan  = time.Hour        // of one prep, hold or rest
	MaxTotal = 4 * time.Hour    // of the routine
	Finest   = time.Second / 10 // every time is a multiple of it
)

// Read parses one routine. Errors name it by file; poses reports whether a step may name
// a figure, and nil accepts any name. The error joins a *strict.Error for each mistake,
// in the order of the file, up to a limit.
func Read(file string, data []byte, poses func(string) bool) (Routine, error) {
	r, d := read(file, data, poses)
	if err := d.Err(); err != nil {
		return Routine{}, err
	}
	return r, nil
}

// form describes a routine file in errors.
var form = strict.Form{
	Name: "a routine", Size: MaxFile,
	Begins:  "a routine begins with id, name and a [[step]]",
	Lines:   `title = "text", reps = 2 and [[step]]`,
	Nesting: "a routine has steps, and a step has only cues and a gentler step",
}

// read also returns the document, to which ReadAll adds conflicts between files.
func read(file string, data []byte, poses func(string) bool) (Routine, *strict.Document) {
	d := strict.Open(file, data, form)
	if !d.OK() {
		return Routine{}, d
	}
	return readRoutine(d.Table(), poses), d
}

func readRoutine(t strict.Table, poses func(string) bool) Routine {
	t.Only("routine", "id", "name", "kind", "order", "purpose", "suits", "avoid", "instead", "known", "evidence", "prompts", "after", "step")
	t.Needs("routine", "id", `id = "my-stretch"`)
	t.Needs("routine", "name", `name = "My stretch"`)
	t.Needs("routine", "step", "[[step]] and its lines")
	r := Routine{
		ID: readID(t, "id"), Name: t.Title("name"), Purpose: t.Words("purpose"),
		Kind: t.One("kind", "", Acute), Order: t.Number("order", 0, 1, MaxOrder),
		Suits: t.Words("suits"), Avoid: t.Words("avoid"), Known: t.Words("known"), Evidence: t.Words("evidence"),
	}
	r.Instead = readInstead(t, r.ID)
	readAcute(t, &r)
	steps, ok := t.Tables("step")
	if ok && t.Has("step") && len(steps) == 0 {
		t.Wrong("step", "there is no step; a routine needs at least one")
	}
	for i, step := range steps {
		if i == MaxSteps {
			step.Wrong("", "there are too many steps; a routine has at most %d", MaxSteps)
			break
		}
		r.Steps = append(r.Steps, readStep(step, poses))
	}
	if t.OK() {
		limitTotal(r, steps)
	}
	return r
}

// limitTotal reports the step at which a routine gets too long, with the gentler steps
// where they are longer.
func limitTotal(r Routine, tables []strict.Table) {
	var total time.Duration
	for i, s := range r.Steps {
		for turn := range s.turns(Left) {
			length := turn.Total()
			if turn.Gentler != nil {
				length = max(length, turn.Gentler.Total())
			}
			total += length
		}
		if total > MaxTotal {
			tables[i].Wrong("", "with this step the routine takes more than %s; make it shorter", brief(MaxTotal))
			return
		}
	}
}
