package twin

import "calmcalf/store/insight"

// Insight tells what the nights show: counts and rates.
func Insight(r Range) []string { return insight.Report(r.Nights, r.From, r.To, r.Last) }
