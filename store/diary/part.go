package diary

import "fmt"

// Part is one thing of a night that can be removed.
type Part struct {
	Name    string // as it is typed: "cramp 2", "sleep", "water"
	Words   string // what is recorded of it
	Key     string // the id of a cramp, or "sleep", "note" or a Factor
	OfCramp bool
	OfDay   bool // it was logged of the day before the night
}

// String returns the part in words: "cramp 2 (left calf 7/10)".
func (p Part) String() string { return p.Name + " (" + p.Words + ")" }

// Parts returns what can be removed of the night: each cramp and each answer.
func (n Night) Parts() []Part {
	var parts []Part
	for i, c := range n.Cramps {
		parts = append(parts, Part{Name: fmt.Sprintf("cramp %d", i+1), Words: c.String(), Key: c.ID, OfCramp: true})
	}
	if n.Sleep != nil {
		parts = append(parts, Part{Name: "sleep", Words: fmt.Sprintf("%d/%d", *n.Sleep, MaxSleep), Key: "sleep"})
	}
	if n.Note != "" {
		parts = append(parts, Part{Name: "note", Words: n.Note, Key: "note"})
	}
	for _, q := range questions {
		amount, logged := n.Factors[q.Factor]
		if !logged {
			continue
		}
		words := q.Describe(amount)
		if q.Factor == Water && len(n.Drinks) > 0 {
			words += ", with every drink"
		}
		parts = append(parts, Part{Name: q.Word, Words: words, Key: string(q.Factor), OfDay: true})
	}
	return parts
}
