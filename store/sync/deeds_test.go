package sync

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
)

// deed is what a person does on a machine.
func (m *machines) deed(s *simulated) (name string, do func() error) {
	j, now, n := s.Journal, m.now.Add(s.skew), m.random.IntN
	d := diary.LastNight(m.now).AddDays(-n(3))
	night, _ := j.Night(d)
	m.ids++
	id := fmt.Sprintf("%06d", m.ids)
	changed := func(_ diary.Change, err error) error { return err }
	switch n(17) {
	case 0, 1, 2:
		c := diary.CheckIn{Night: d, At: now}
		for i := range n(3) {
			c.Cramps = append(c.Cramps, diary.Cramp{ID: fmt.Sprint(id, i), Severity: new(n(11))})
		}
		return "a check-in", func() error { return changed(j.CheckIn(c)) }
	case 3, 4:
		r := diary.Remarks{Sleep: new(n(11))}
		if n(2) == 0 {
			r.Note = new(id)
		}
		return "sleep", func() error { return changed(j.Remark(d, r)) }
	case 5:
		l := diary.DayLog{Night: d, Set: diary.Factors{diary.Feet: {Word: []string{"little", "some", "long"}[n(3)]}}}
		return "the day", func() error { return changed(j.Log(l)) }
	case 6:
		l := diary.DayLog{Night: d, Drinks: []diary.Drink{{ID: id, At: d.AtDay(9, 0, time.UTC), ML: 200}}}
		return "a drink", func() error { return changed(j.Log(l)) }
	case 7, 8:
		return "another severity", func() error {
			if len(night.Cramps) == 0 {
				return errNothing
			}
			_, err := j.EditCramp(d, diary.Cramp{ID: night.Cramps[n(len(night.Cramps))].ID}, func(c *diary.Cramp) { c.Severity = new(n(11)) })
			return err
		}
	case 9:
		return "a cramp is removed", func() error {
			if len(night.Cramps) == 0 {
				return errNothing
			}
			return changed(j.RemoveCramp(d, night.Cramps[n(len(night.Cramps))].ID))
		}
	case 10:
		return "an answer is removed", func() error { return changed(j.RemoveAnswer(d, []string{"sleep", "note", "feet", "water_ml"}[n(4)])) }
	case 11:
		return "unlogging", func() error { return changed(j.Unlog(d)) }
	case 12:
		session := diary.Session{ID: id, Routine: "wall", Started: d.At(22, 0, time.UTC), Ended: d.At(22, 4, time.UTC), Completion: diary.Full, Steps: []diary.Step{}}
		return "a session", func() error { return j.SaveSession(session) }
	case 13:
		return "signs", func() error {
			if n(2) == 0 {
				return changed(j.Discuss(d, []string{"B1", "B6"}[n(2)]))
			}
			return changed(j.SaveSigns(d, diary.Signs{At: now, Yes: []string{}}))
		}
	case 14:
		return "a trial", func() error {
			if last, err := j.Trial(); err == nil && last != nil && !last.Over(d) {
				return j.StopTrial(d)
			}
			seed := uint64(m.ids)
			return j.StartTrial(diary.Plan{Start: d, Design: diary.SlowDesign, Rounds: 3, Seed: seed, On: diary.DrawSchedule(3, seed)}, d)
		}
	case 15:
		theirs, err := m.all[n(len(m.all))].Journal.Contents()
		prefer := []store.Preference{store.PreferFile, store.PreferJournal}[n(2)]
		return "an import", func() error {
			if err == nil {
				_, err = j.Import(theirs, prefer)
			}
			return err
		}
	default:
		return undoAndRedo, func() error {
			last, _, err := j.LastChange()
			if err == nil {
				err = j.Undo(last)
			}
			if err == nil && n(2) == 0 {
				err = j.Redo(last)
			}
			return err
		}
	}
}

const undoAndRedo = "undo and redo"

var errNothing = fmt.Errorf("there is nothing to change")

// fact is a fact of a journal, with its moment.
type fact struct {
	at   time.Time
	text string
}

// factsOf are the facts of a journal: the fields of nights by "2026-11-20 sleep", the records by
// "2026-11-20#ID", and trials.
func factsOf(t *testing.T, c diary.Contents) map[string]fact {
	t.Helper()
	all := map[string]fact{}
	for _, n := range c.Nights {
		field := func(name string, has bool, value any) {
			at, older := n.Fields[name]
			if !older {
				at = n.Changed
			}
			if has {
				all[n.Date.String()+" "+name] = fact{at, text(t, value)}
			}
		}
		field("checked_in", n.CheckedIn, n.CheckedAt)
		field("sleep", n.Sleep != nil, n.Sleep)
		field("note", n.Note != "", n.Note)
		field("signs", n.Signs != nil, n.Signs)
		field("feet", n.Factors[diary.Feet].Word != "", n.Factors[diary.Feet])
		for _, id := range n.Discussed {
			field("discussed "+id, true, id)
		}
		record := func(id string, at *time.Time, value any) {
			f := fact{at: *at}
			*at = time.Time{}
			f.text = text(t, value)
			all[n.Date.String()+"#"+id] = f
		}
		for _, c := range n.Cramps {
			record(c.ID, &c.Changed, &c)
		}
		for _, s := range n.Sessions {
			record(s.ID, &s.Changed, &s)
		}
		for _, d := range n.Drinks {
			record(d.ID, &d.Changed, &d)
		}
	}
	for _, p := range c.Trials {
		f := fact{at: p.Changed}
		p.Changed = time.Time{}
		f.text = text(t, p)
		all["trial "+p.Start.String()+string(p.Factor)] = f
	}
	return all
}

// deletedAt returns when a fact was deleted, zero where nothing says so.
func deletedAt(c diary.Contents, name string) (at time.Time) {
	later := func(marks diary.Fields, name string) {
		for _, known := range []string{name, ""} {
			if marks[known].After(at) {
				at = marks[known]
			}
		}
	}
	night, field, isField := strings.Cut(name, " ")
	_, id, _ := strings.Cut(name, "#")
	for _, n := range c.Nights {
		if isField && n.Date.String() == night {
			later(n.Fields, field)
		}
	}
	for _, d := range c.Deleted {
		switch {
		case isField && d.Night.String() == night && d.ID == "":
			later(d.FieldMarks(), field)
		case !isField && d.Night.String()+"#"+d.ID == name && id != "":
			at = d.At
		}
	}
	return at
}

func text(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
