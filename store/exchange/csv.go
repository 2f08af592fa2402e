package exchange

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strconv"
	"strings"

	"calmcalf/store/diary"
)

// maxCell is the most bytes of a cell.
const maxCell = 1 << 16

func writeCSV(out *bufio.Writer, nights []diary.Night) error {
	all, w := columns(), csv.NewWriter(out)
	_ = w.Write(namesOf(all)) // an error is there at the end, too
	cells := make([]string, len(all))
	for _, n := range nights {
		for i, c := range all {
			cells[i] = asText(c.write(n))
		}
		_ = w.Write(cells)
	}
	w.Flush()
	return w.Error()
}

// readCSV reads the rows. A row of the wrong length is refused alone; after a quote that
// does not end nothing can be read.
func (t *reader) readCSV(text []byte, dates DateOrder) {
	if bytes.HasPrefix(text, []byte("{")) || bytes.HasPrefix(text, []byte("[")) {
		t.refuse(1, "this looks like JSON: import it with --format json")
		return
	}
	separator, text := separatorOf(text)
	file := table{reader: t, text: text, dialect: dialect{separator, dates}}
	rows := file.rows(text)
	for count := 0; ; count++ {
		cells, err := rows.Read()
		var wrong *csv.ParseError
		_ = errors.As(err, &wrong) // no other error than the end comes of bytes
		switch {
		case errors.Is(err, io.EOF):
			if file.header == nil {
				t.refuse(1, "the file is empty: export it again, or name another one")
			}
			return
		case errors.Is(err, csv.ErrFieldCount):
			t.refuse(wrong.Line, "%s", miscounted(len(cells), len(file.header), file.separator))
		case err != nil:
			t.refuse(wrong.StartLine, `its quotation marks don't match: put the whole cell in quotation marks, and write those inside it twice, for example "she said ""ow"""; the rest of the file was not read`)
			return
		case count > mostRows:
			line, _ := rows.FieldPos(0)
			t.refuse(line, "there are more than %d rows in the file: split it; the rest of the file was not read", mostRows)
			return
		case file.header == nil:
			if file.header, err = headerOf(cells); err != nil {
				t.refuse(1, "%v", err)
				return
			}
			file.places = order(file.header)
			file.asked = slices.ContainsFunc(file.header, func(c column) bool { return c.name == "checkin_missing" })
		case slices.ContainsFunc(cells, func(cell string) bool { return cell != "" }): // spreadsheets add empty rows
			line, _ := rows.FieldPos(0)
			if file.row(line, cells); t.cramps > mostCramps {
				t.refuse(line, "there are more than %d cramps in the file: split it; the rest of the file was not read", mostCramps)
				return
			}
		}
	}
}

// miscounted says that a row has more or fewer cells than there are columns, and why.
func miscounted(cells, columns int, separator rune) string {
	what := fmt.Sprintf("it has %d cells, but the first line has %d: ", cells, columns)
	if cells < columns {
		return what + "it needs one for each column, even an empty one"
	}
	return what + fmt.Sprintf("where a cell has a %q in it, put it in quotation marks", separator)
}

// headerOf finds the column of each name, in whatever case. An unknown one is refused: it could
// be one that matters, misspelt.
func headerOf(names []string) ([]column, error) {
	all := columns()
	known := namesOf(all)
	if !slices.ContainsFunc(names, func(name string) bool { return slices.Contains(known, plainName(name)) }) {
		return nil, errors.New("the first line has to name the columns, separated by commas, semicolons or tabs, for example: date,cramps,severity")
	}
	var header []column
	for place, name := range names {
		name = plainName(name)
		named := func(c column) bool { return c.name == name }
		i := slices.IndexFunc(all, named)
		switch {
		case name == "":
			header = append(header, unnamed(place))
			continue
		case i < 0:
			return nil, fmt.Errorf("there is no column %.40q: rename it, or remove it. The columns are separated by commas, semicolons or tabs, and named %s", name, strings.Join(known, ", "))
		case slices.ContainsFunc(header, named):
			return nil, fmt.Errorf("the column %q appears twice: remove one", name)
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

func plainName(name string) string { return strings.ToLower(strings.TrimSpace(name)) }

// unnamed is a column without a name. Spreadsheets add empty ones, and pandas numbers the
// rows in the first one.
func unnamed(place int) column {
	return column{read: func(r *row, cell string) error {
		if _, err := strconv.Atoi(cell); err == nil && place == 0 {
			return nil
		}
		return fmt.Errorf("%.40q is in a column without a name: name the column in the first line, or remove it", cell)
	}}
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

// table is a CSV while it is read.
type table struct {
	*reader
	dialect
	text   []byte
	header []column
	places []int // of the columns, in the order in which they are read
	asked  bool  // whether anybody checked in has a column of its own
	seen   bool  // the order of its dates was looked for
}

func (t *table) row(line int, cells []string) {
	if t.dates == "" && !t.seen {
		t.seeDates(cells)
	}
	r := row{loc: t.now.Location(), dialect: t.dialect}
	for _, i := range t.places {
		if err := t.header[i].readCell(&r, cells[i]); err != nil {
			t.refuse(line, "%s: %v", cmp.Or(t.header[i].name, fmt.Sprint("cell ", i+1)), err)
			return
		}
	}
	t.cramps += len(r.Cramps)
	if err := r.finish(t.asked); err != nil {
		t.refuse(line, "cramps: %v", err)
		return
	}
	t.night(line, r.Night)
}

// seeDates looks for the order of day and month, if the dates have one.
func (t *table) seeDates(cells []string) {
	place := slices.IndexFunc(t.header, func(c column) bool { return c.name == "date" })
	if _, t.seen = parseNumericDate(strings.TrimSpace(cells[place])); t.seen {
		t.dates = t.orderOf(t.text, place)
		t.result.Dates = t.dates
	}
}

// readCell reads a cell into a row.
func (c column) readCell(r *row, cell string) error {
	cell = fromText(cell)
	if c.name != "note" { // whose spaces are a part of it
		cell = strings.TrimSpace(cell)
	}
	switch {
	case len(cell) > maxCell:
		return fmt.Errorf("it is too long, with %d bytes: a cell can have at most %d", len(cell), maxCell)
	case cell == "" && c.name != "date":
		return nil
	}
	return c.read(r, cell)
}

// finish distinguishes a night without cramps from one that was not logged.
func (r *row) finish(asked bool) error {
	if n := len(r.Cramps); n > diary.MaxRecords && r.Cramps[n-1].ID == "" { // to find each among the others would take minutes
		return fmt.Errorf("there are %d cramps, but without a cramp_id at most %d can be imported for a night", n, diary.MaxRecords)
	}
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
