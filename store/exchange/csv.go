package exchange

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
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
	all, w := columns(), csv.NewWriter(out)
	_ = w.Write(namesOf(all)) // an error is there at the end, too
	cells := make([]string, len(all))
	for _, n := range nights {
		for i, c := range all {
			cells[i] = c.write(n)
		}
		_ = w.Write(cells)
	}
	w.Flush()
	return w.Error()
}

// readCSV reads the rows. A row of the wrong length is refused alone; after a quote that
// does not end nothing can be read.
func (t *reader) readCSV(text []byte) {
	r := csv.NewReader(bytes.NewReader(text))
	r.ReuseRecord = true
	var header []column
	for {
		cells, err := r.Read()
		var wrong *csv.ParseError
		_ = errors.As(err, &wrong) // no other error than the end comes of bytes
		switch {
		case errors.Is(err, io.EOF):
			if header == nil {
				t.refuse(1, "the file is empty")
			}
			return
		case errors.Is(err, csv.ErrFieldCount):
			t.refuse(wrong.Line, "it has %d cells, but the first line has %d", len(cells), len(header))
		case err != nil:
			t.refuse(wrong.Line, "this is not valid CSV: %v; what follows was not read", wrong.Err)
			return
		case header != nil:
			line, _ := r.FieldPos(0)
			t.row(line, header, cells)
		default:
			if header, err = headerOf(cells); err != nil {
				t.refuse(1, "%v", err)
				return
			}
		}
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
			return nil, fmt.Errorf("there is no column %.40q; the columns are separated by commas and named %s", name, strings.Join(namesOf(all), ", "))
		case slices.ContainsFunc(header, named):
			return nil, fmt.Errorf("the column %q appears twice", name)
		}
		header = append(header, all[i])
	}
	for _, c := range all {
		if c.needs && !slices.ContainsFunc(header, func(have column) bool { return have.name == c.name }) {
			return nil, fmt.Errorf("the column %q is missing: the first line must name it", c.name)
		}
	}
	return header, nil
}

func namesOf(all []column) []string {
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = c.name
	}
	return names
}

// order returns the places of the columns, those first that the others depend on.
func order(header []column) []int {
	rank := func(i int) int { return slices.Index([]string{"cramps", "checkin_missing", "date"}, header[i].name) }
	places := make([]int, len(header))
	for i := range places {
		places[i] = i
	}
	sort.SliceStable(places, func(i, j int) bool { return rank(places[i]) > rank(places[j]) })
	return places
}

func (t *reader) row(line int, header []column, cells []string) {
	r := row{loc: t.now.Location()}
	read := func(i int) error {
		cell := cells[i]
		if header[i].name != "note" { // whose spaces are a part of it
			cell = strings.TrimSpace(cell)
		}
		switch {
		case len(cell) > maxCell:
			return fmt.Errorf("it is too long, with %d bytes", len(cell))
		case !utf8.ValidString(cell):
			return errors.New("it is not UTF-8 text")
		case cell == "" && header[i].name != "date":
			return nil
		}
		return header[i].read(&r, cell)
	}
	asked := slices.ContainsFunc(header, func(c column) bool { return c.name == "checkin_missing" })
	for _, i := range order(header) {
		if err := read(i); err != nil {
			t.refuse(line, "%s: %v", header[i].name, err)
			return
		}
	}
	if err := r.finish(asked); err != nil {
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
		return errors.New("0 means no cramps, but checkin_missing says that nobody answered: leave one of them empty")
	case !r.missing && !r.counted:
		return errors.New("the number of cramps is missing: write 0, or set checkin_missing to 1")
	default:
		r.CheckedIn = !r.missing
	}
	if len(r.Cramps) == 0 {
		r.Cramps = nil
	}
	return nil
}
