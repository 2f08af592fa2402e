package diary

import "calmcalf/store/object"

// Encode returns the night as encoding/json writes it, null for nil, or an error where that has
// one.
func (n *Night) Encode() ([]byte, error) {
	if n == nil {
		return []byte("null"), nil
	}
	var w object.Writer
	n.write(&w)
	return w.Bytes()
}

// text is a record as it is written.
func text(record any) string {
	var w object.Writer
	switch own := record.(type) {
	case Night:
		own.write(&w)
	case Cramp:
		own.write(&w)
	case Session:
		own.write(&w)
	default:
		w.Value(record)
	}
	text, _ := w.Bytes() // no record has what JSON can't have
	return string(text)
}

func (n *Night) write(w *object.Writer) {
	w.Open('{')
	w.Name("night").String(n.Date.String())
	w.Name("checked_in").Bool(n.CheckedIn)
	w.Time("checked_at", n.CheckedAt)
	w.Count("sleep", n.Sleep)
	w.Text("note", n.Note)
	if n.Cramps != nil {
		w.Name("cramps").Open('[')
		for i := range n.Cramps {
			n.Cramps[i].write(w)
		}
		w.Shut(']')
	}
	n.writeSessions(w.Name("sessions"))
	if len(n.Factors) > 0 {
		w.Name("factors").Value(n.Factors)
	}
	if len(n.Drinks) > 0 {
		w.Name("drinks").Value(n.Drinks)
	}
	if n.Signs != nil {
		w.Name("signs").Value(n.Signs)
	}
	if len(n.Discussed) > 0 {
		w.Name("discussed").Value(n.Discussed)
	}
	w.Time("changed", n.Changed)
	if len(n.Fields) > 0 {
		w.Name("fields").Value(n.Fields)
	}
	w.Shut('}')
}

func (n *Night) writeSessions(w *object.Writer) {
	if n.Sessions == nil {
		w.Null()
		return
	}
	w.Open('[')
	for i := range n.Sessions {
		n.Sessions[i].write(w)
	}
	w.Shut(']')
}

func (c *Cramp) write(w *object.Writer) {
	w.Open('{')
	w.Name("id").String(c.ID)
	w.Text("side", string(c.Side))
	w.Text("muscle", string(c.Muscle))
	w.Count("severity", c.Severity)
	if c.Duration != nil {
		w.Name("duration_s").Number(c.Duration.tenths())
	}
	w.Time("at", c.At)
	if c.Woke != nil {
		w.Name("woke").Bool(*c.Woke)
	}
	w.Flag("sore", c.Sore)
	w.Count("sore_h", c.SoreH)
	w.Flag("sore_over", c.SoreOver)
	w.Flag("different", c.Different)
	w.Flag("open", c.Open)
	w.Time("changed", c.Changed)
	w.Shut('}')
}

func (s *Session) write(w *object.Writer) {
	w.Open('{')
	w.Name("id").String(s.ID)
	w.Name("routine").String(s.Routine)
	w.Name("started").Instant(s.Started)
	w.Name("ended").Instant(s.Ended)
	w.Name("completion").String(string(s.Completion))
	w.Name("steps")
	if s.Steps == nil {
		w.Null()
	} else {
		w.Open('[')
		for i := range s.Steps {
			s.Steps[i].write(w)
		}
		w.Shut(']')
	}
	w.Time("changed", s.Changed)
	w.Shut('}')
}

func (s *Step) write(w *object.Writer) {
	w.Open('{')
	w.Name("title").String(s.Title)
	w.Name("side").String(string(s.Side))
	w.Name("planned_s").Number(s.Planned.tenths())
	w.Name("held_s").Number(s.Held.tenths())
	w.Name("outcome").String(string(s.Outcome))
	w.Shut('}')
}
