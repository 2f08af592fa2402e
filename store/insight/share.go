package insight

// Mean is the number of cramps a logged night; false where none is logged.
func (s Share) Mean() (float64, bool) {
	if s.Logged == 0 {
		return 0, false
	}
	return float64(s.Cramps) / float64(s.Logged), true
}
