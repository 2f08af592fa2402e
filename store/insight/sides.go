package insight

// Sides are the nights that figures are of, with what is looked at and without it, and
// the cramps on them. A nil one is not told while a trial runs, which in JSON is no
// field: 0 would be a figure.
type Sides struct {
	N1 int `json:"n1"`
	N0 int `json:"n0"`
	X1 int `json:"x1"`
	X0 int `json:"x0"`
}

// nights is how many there are of both kinds.
func (s Sides) nights() int { return s.N1 + s.N0 }

// counted are the sides of all counted nights, and compared those of the informative
// strata.
func (c Comparison) counted() *Sides  { return &Sides{c.RawN1, c.RawN0, c.RawX1, c.RawX0} }
func (c Comparison) compared() *Sides { return &Sides{c.N1, c.N0, c.X1, c.X0} }
