/**
 * Solves A x = b for a symmetric positive definite A of `width` rows, given as one array row by row, of which only the lower half is
 * read; A is overwritten by its factor. Throws where A is not positive definite. Source: Cholesky's decomposition.
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array {
  const width = right.length
  for (let row = 0; row < width; row++) factorRow(matrix, row, width)
  const solution = Float64Array.from(right)
  for (let row = 0; row < width; row++) {
    const sum = (solution[row] as number) - dotOfRows(matrix, row * width, solution, row)
    solution[row] = sum / (matrix[row * width + row] as number)
  }
  for (let row = width - 1; row >= 0; row--) {
    const value = (solution[row] as number) / (matrix[row * width + row] as number)
    solution[row] = value
    for (let above = 0; above < row; above++)
      solution[above] = (solution[above] as number) - value * (matrix[row * width + above] as number)
  }
  return solution
}

function factorRow(matrix: Float64Array, row: number, width: number): void {
  const begin = row * width
  const own = matrix.subarray(begin, begin + row)
  for (let column = 0; column < row; column++) {
    const sum = (matrix[begin + column] as number) - dotOfRows(matrix, column * width, own, column)
    matrix[begin + column] = sum / (matrix[column * width + column] as number)
  }
  const left = (matrix[begin + row] as number) - dotOfRows(matrix, begin, own, row)
  if (!(left > 0)) throw new Error(`Row ${row} makes the matrix not positive definite`)
  matrix[begin + row] = Math.sqrt(left)
}

function dotOfRows(matrix: Float64Array, begin: number, other: Float64Array, length: number): number {
  let sum = 0
  for (let at = 0; at < length; at++) sum += (matrix[begin + at] as number) * (other[at] as number)
  return sum
}
