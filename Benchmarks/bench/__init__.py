"""What Benchmarks/run is made of: measuring, the kernels, the table."""
