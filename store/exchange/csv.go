package exchange

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"calmcalf/store/diary"
)

// The most that a row may have.
const (
	maxCell   = 1 << 16 // bytes
	maxCramps = 1000
)

func writeCSV(out *bufio.Writer, nights []diary.Night) error {
	all := columns()
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = c.name
	}
	w := csv.NewWriter(out)
	if err := w.Write(names); err != nil {
		return err
	}
	cells := make([]string, len(all))
	for _, n := range nights {
		for i, c := range all {
			cells[i] = c.write(n)
		}
		if err := w.Write(cells); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// readCSV reads the rows. A row of the wrong length is refused alone; after a quote that
// does not end nothing can be read.
func (t *reader) readCSV(in *bufio.Reader) error {
	r := csv.NewReader(in)
	r.ReuseRecord = true
	names, err := r.Read()
	if done, err := t.stops(err); done {
		return err
	}
	header, err := headerOf(names)
	if err != nil {
		t.refuse(1, "%v", err)
		return nil
	}
	for {
		t.part.next()
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if errors.Is(err, csv.ErrFieldCount) {
			line, _ := r.FieldPos(0)
			t.refuse(line, "there are %d cells, where the first line has %d", len(cells), len(header))
			continue
		}
		if done, err := t.stops(err); done {
			return err
		}
		line, _ := r.FieldPos(0)
		t.row(line, header, cells)
	}
}

// stops reports whether reading ends with an error of the reader, and refuses what is no
// CSV.
func (t *reader) stops(err error) (bool, error) {
	var parse *csv.ParseError
	switch {
	case err == nil:
		return false, nil
	case errors.Is(err, io.EOF):
		t.refuse(1, "there is nothing in the file")
		return true, nil
	case errors.As(err, &parse):
		t.refuse(parse.Line, "this is not valid CSV: %v; what follows was not read", parse.Err)
		return true, nil
	default:
		return true, err
	}
}

// headerOf finds the column of each name. An unknown one is refused: it could be one that
// matters, misspelt.
func headerOf(names []string) ([]column, error) {
	all := columns()
	var header []column
	for _, name := range names {
		named := func(c column) bool { return c.name == name }
		i := slices.IndexFunc(all, named)
		switch {
		case i < 0:
			return nil, fmt.Errorf("there is no column %.40q; the columns are separated by commas and named %s", name, namesOf(all))
		case slices.ContainsFunc(header, named):
			return nil, fmt.Errorf("the column %q is there twice", name)
		}
		header = append(header, all[i])
	}
	for _, c := range all {
		if c.needs && !slices.ContainsFunc(header, func(have column) bool { return have.name == c.name }) {
			return nil, fmt.Errorf("there is no column %q: the first line has to name it", c.name)
		}
	}
	return header, nil
}

func namesOf(all []column) string {
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = c.name
	}
	return strings.Join(names, ", ")
}

// leading are the columns that the others depend on.
var leading = []string{"date", "checkin_missing", "cramps"}

// row reads one night.
func (t *reader) row(line int, header []column, cells []string) {
	r := row{loc: t.now.Location()}
	read := func(i int) error {
		cell := cells[i]
		if header[i].name != "note" { // whose spaces are a part of it
			cell = strings.TrimSpace(cell)
		}
		switch {
		case len(cell) > maxCell:
			return fmt.Errorf("%d bytes are too long", len(cell))
		case !utf8.ValidString(cell):
			return errors.New("it is not written in UTF-8")
		case cell == "" && header[i].name != "date":
			return nil
		}
		return header[i].read(&r, cell)
	}
	order := make([]int, 0, len(header))
	for _, name := range leading {
		if i := slices.IndexFunc(header, func(c column) bool { return c.name == name }); i >= 0 {
			order = append(order, i)
		}
	}
	for i := range header {
		if !slices.Contains(order, i) {
			order = append(order, i)
		}
	}
	for _, i := range order {
		if err := read(i); err != nil {
			t.refuse(line, "%s: %v", header[i].name, err)
			return
		}
	}
	if err := r.finish(slices.ContainsFunc(header, func(c column) bool { return c.name == "checkin_missing" })); err != nil {
		t.refuse(line, "cramps: %v", err)
		return
	}
	t.night(line, r.Night)
}

// finish distinguishes a night without cramps from one that was not logged.
func (r *row) finish(asked bool) error {
	switch {
	case !asked: // how many cramps came is the answer
		r.CheckedIn = r.counted
	case r.missing && r.counted && len(r.Cramps) == 0:
		return errors.New("0 is an answer, and checkin_missing says that there is none: leave it empty")
	case !r.missing && !r.counted:
		return errors.New("how many came is not told: write 0, or checkin_missing 1")
	default:
		r.CheckedIn = !r.missing
	}
	if len(r.Cramps) == 0 {
		r.Cramps = nil
	}
	return nil
}
