package exchange

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"calmcalf/store/diary"
)

// column is one column of the CSV.
type column struct {
	name  string
	needs bool // a file has to have it
	write func(diary.Night) string
	read  func(*row, string) error // of a cell that is not empty
}

// row is a night while its row is read.
type row struct {
	diary.Night
	counted bool // the cell of the cramps is not empty
	missing bool // nobody checked in
	loc     *time.Location
	dialect
}

// columns returns every column, in the order in which they are written. Those from date
// to checkin_missing are enough for a diary; the others may be missing from a file.
//
//	date             of the evening, 2026-11-20
//	cramps           0, 1, ...; empty: not known
//	severity         0-10          ┐ of each cramp, joined by ";";
//	duration_min     of the hard   │ nothing between two of them is
//	side             left, both    │ not recorded; one for several cramps
//	muscle           calf, foot    ┘ is of the first of them
//	routine          yes, partly, no
//	feet             0 little, 1 some, 2 long
//	exercise         0 none, 1 hard, or usual, unusual
//	water_ml, caffeine, alcohol   numbers
//	magnesium        0 no, 1 yes
//	checkin_missing  1: nobody checked in in the morning
//	sitting, sweat, movement, supplement, position, covers   their words
//	sleep            0-10
//	onset            of each cramp: 2026-11-21T03:10:00+01:00, or 03:10
//	woke             of each cramp: 1, 0
//	cramp_id         of each cramp
//	note             on one line
//	checked_at       when the check-in was made: 2026-11-21T07:40:00+01:00; empty:
//	                 not known
//
// CSV loses which routine it was with its steps and times, the times of drinks,
// soreness, that a cramp was unlike the usual ones or is not closed, and warning
// signs. JSON loses nothing.
func columns() []column {
	all := []column{
		{name: "date", needs: true, write: func(n diary.Night) string { return n.Date.String() }, read: readDate},
		{name: "cramps", needs: true, write: writeCount, read: readCount},
		crampColumn("severity", func(c diary.Cramp) string { return writeWhole(c.Severity) }, readSeverity),
		crampColumn("duration_min", writeMinutes, readMinutes),
		crampColumn("side", func(c diary.Cramp) string { return string(c.Side) }, readSide),
		crampColumn("muscle", func(c diary.Cramp) string { return string(c.Muscle) }, readMuscle),
		{name: "routine", write: writeRoutine, read: readRoutine},
		factorColumn(diary.Feet, "little", "some", "long"),
		factorColumn(diary.Exercise, "none", "hard"),
		factorColumn(diary.Water),
		factorColumn(diary.Caffeine),
		factorColumn(diary.Alcohol),
		factorColumn(diary.Magnesium, "no", "yes"),
		{name: "checkin_missing", write: func(n diary.Night) string { return bit(!n.CheckedIn) }, read: readMissing},
	}
	for _, f := range []diary.Factor{diary.Sitting, diary.Sweat, diary.Movement, diary.Supplement, diary.Position, diary.Covers} {
		all = append(all, factorColumn(f))
	}
	return append(
		all,
		column{name: "sleep", write: func(n diary.Night) string { return writeWhole(n.Sleep) }, read: readSleep},
		crampColumn("onset", func(c diary.Cramp) string { return writeMoment(c.At) }, readOnset),
		crampColumn("woke", writeWoke, readWoke),
		crampColumn("cramp_id", func(c diary.Cramp) string { return c.ID }, func(_ *row, c *diary.Cramp, word string) error { c.ID = word; return nil }),
		column{name: "note", write: func(n diary.Night) string { return n.Note }, read: func(r *row, cell string) error { r.Note = cell; return nil }},
		column{name: "checked_at", write: func(n diary.Night) string { return writeMoment(n.CheckedAt) }, read: readCheckedAt},
	)
}

// crampColumn has one entry for each cramp, joined by ";". Inlined, its functions would be compiled
// for each column, which takes 20 KB with those of factorColumn.
//
//go:noinline
func crampColumn(name string, write func(diary.Cramp) string, read func(*row, *diary.Cramp, string) error) column {
	return column{
		name: name,
		write: func(n diary.Night) string {
			entries := make([]string, len(n.Cramps))
			for i, c := range n.Cramps {
				entries[i] = write(c)
			}
			cell := strings.Join(entries, ";")
			if strings.Trim(cell, ";") == "" {
				return ""
			}
			return cell
		},
		read: func(r *row, cell string) error { return r.each(cell, read) },
	}
}

func (r *row) each(cell string, read func(*row, *diary.Cramp, string) error) error {
	entries := strings.Split(cell, ";")
	switch {
	case len(r.Cramps) == 0:
		return errors.New("there is no cramp that it could belong to: leave it empty, or correct the number of cramps")
	case len(entries) != len(r.Cramps) && len(entries) != 1:
		return fmt.Errorf("there are %d entries for %s: write one for each, separated by ;", len(entries), diary.CountCramps(len(r.Cramps)))
	}
	for i, entry := range entries {
		if entry = strings.TrimSpace(entry); entry == "" {
			continue
		}
		if err := read(r, &r.Cramps[i], entry); err != nil {
			return err
		}
	}
	return nil
}

// factorColumn has the amount of a factor: a number, or a word. The words that are coded are
// 0, 1, ...
//
//go:noinline
func factorColumn(f diary.Factor, coded ...string) column {
	q, _ := f.Question()
	return column{
		name: string(f),
		write: func(n diary.Night) string {
			a, recorded := n.Factors[f]
			if code := slices.Index(coded, a.Word); code >= 0 {
				return strconv.Itoa(code)
			}
			if a.Word != "" || !recorded {
				return a.Word
			}
			return strconv.FormatFloat(a.Number, 'f', -1, 64)
		},
		read: func(r *row, cell string) error {
			a := diary.Amount{Word: cell}
			n, err := r.number(cell)
			switch {
			case q.Numeric() && err != nil:
				return err
			case q.Numeric():
				a = diary.Amount{Number: math.Round(n*100)/100 + 0}
			case err == nil && n < float64(len(coded)) && n == math.Trunc(n):
				a.Word = coded[int(n)]
			}
			if r.Factors == nil {
				r.Factors = diary.Factors{}
			}
			r.Factors[f] = a
			return q.Check(a)
		},
	}
}
