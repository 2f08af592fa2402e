package routines

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// The limits of a routine file. Callers that read files need not read more than
// MaxFile bytes and one.
const (
	MaxFile  = 1 << 20
	MaxSteps = 200
	MaxReps  = 100
	MaxOrder = 1000
	MaxWords = 1000             // characters of one text
	MaxSpan  = time.Hour        // of one prep, hold or rest
	MaxTotal = 4 * time.Hour    // of the routine
	Finest   = time.Second / 10 // what every time is a multiple of
)

// ReadError is one thing that is wrong in a routine file.
type ReadError struct {
	File         string // as it was given to Read
	Line, Column int    // from 1; a column is a character, not a byte
	Problem      string // what is wrong, and after a semicolon what would be right
}

// Error is safe to print: it holds no control characters.
func (e *ReadError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", shown(e.File), e.Line, e.Column, e.Problem)
}

// shown is a file's name as it can be printed.
func shown(name string) string {
	if !utf8.ValidString(name) || strings.ContainsFunc(name, unprintable) {
		return strconv.Quote(name)
	}
	return name
}

func unprintable(r rune) bool { return !unicode.IsPrint(r) }

// Read reads one routine. file names it in errors; poses are the figures that a
// step may name, and nil accepts any. The error joins one *ReadError for each
// thing that is wrong, in the order of the file; after many it stops.
func Read(file string, data []byte, poses func(string) bool) (Routine, error) {
	r, d := read(file, data, poses)
	if err := d.err(); err != nil {
		return Routine{}, err
	}
	return r, nil
}

// read returns the document too, for what is only wrong beside other files.
func read(file string, data []byte, poses func(string) bool) (Routine, *document) {
	d := open(file, data)
	if len(d.problems) > 0 {
		return Routine{}, d
	}
	return readRoutine(table{doc: d, values: d.values}, poses), d
}

func readRoutine(t table, poses func(string) bool) Routine {
	t.only("routine", "id", "name", "kind", "order", "purpose", "suits", "avoid", "evidence", "prompts", "after", "step")
	t.needs("routine", "id", `id = "my-stretch"`)
	t.needs("routine", "name", `name = "My stretch"`)
	t.needs("routine", "step", "[[step]] and its lines")
	r := Routine{
		ID: t.id("id"), Name: t.title("name"), Purpose: t.words("purpose"),
		Kind: t.one("kind", "", Acute), Order: t.number("order", 0, 1, MaxOrder),
		Suits: t.words("suits"), Avoid: t.words("avoid"), Evidence: t.words("evidence"),
	}
	readAcute(t, &r)
	steps, ok := t.tables("step")
	if ok && t.has("step") && len(steps) == 0 {
		t.wrong("step", "there is no step; a routine has at least one")
	}
	for i, step := range steps {
		if i == MaxSteps {
			step.wrong("", "there are too many steps; a routine has at most %d", MaxSteps)
			break
		}
		r.Steps = append(r.Steps, readStep(step, poses))
	}
	if len(t.doc.problems) == 0 {
		limitTotal(r, steps)
	}
	return r
}

// limitTotal notes the step at which a routine gets too long, done as it is or
// with the gentler steps where they are longer.
func limitTotal(r Routine, tables []table) {
	var total time.Duration
	for i, s := range r.Steps {
		for _, turn := range s.turns(Left) {
			length := turn.Total()
			if turn.Gentler != nil {
				length = max(length, turn.Gentler.Total())
			}
			total += length
		}
		if total > MaxTotal {
			tables[i].wrong("", "with this step the routine takes more than %s; make it shorter", brief(MaxTotal))
			return
		}
	}
}

// problem is one thing that is wrong, before its place is counted out.
type problem struct {
	offset int
	text   string
}

// maxProblems is how many things that are wrong are told at once.
const maxProblems = 20

// err joins the problems in the order of the file.
func (d *document) err() error {
	slices.SortStableFunc(d.problems, func(a, b problem) int { return a.offset - b.offset })
	var errs []error
	for i, p := range d.problems {
		if i == maxProblems {
			p.text = fmt.Sprintf("and %d more from here on", len(d.problems)-i)
		}
		errs = append(errs, d.errorAt(p))
		if i == maxProblems {
			break
		}
	}
	return errors.Join(errs...)
}
